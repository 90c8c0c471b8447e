/** Why something cannot be captured, and what to do about it, in sentences for the one who asked. */
export class CaptureError extends Error {
	override readonly name = "CaptureError";
}
