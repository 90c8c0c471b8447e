import { type Frame, frameOf } from "./frame.ts";
import { type QuestionState, questionStates } from "./question-state.ts";
import type { Site } from "./site.ts";

/** All questions with what would settle each. */
export interface QuestionsPage {
	readonly frame: Frame;
	readonly states: readonly (QuestionState & { readonly settle: string })[];
	readonly contribute: string;
}

/** Shapes the list of questions. */
export function questionsPage(site: Site): QuestionsPage {
	const { questions, profile } = site.digest.vocabulary;
	const settle = new Map([...questions.values()].map((question) => [question.id as string, question.settle]));
	return {
		frame: frameOf(site, {
			title: "Questions",
			description: `What the debate is about: ${profile.question}`,
			path: site.urls.questions(),
		}),
		states: questionStates(site).map((state) => ({ ...state, settle: settle.get(state.id) ?? "" })),
		contribute: site.urls.contribute(),
	};
}
