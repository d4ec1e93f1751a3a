/** @module Which question of a survey comes next. */
import type { SurveyBlock, SurveyQuestion } from '../../../contract/campaign/survey-block.ts'

/** A number for `nps` and `rating`, a place from 0 for `single`, places for `several`, words for `text`. */
export type Answer = number | number[] | string

/**
 * The place of the question that follows the one at `at`, or null at the end. `answer` undefined: it was skipped, and only
 * a branch without a condition leads elsewhere. A branch to what is not there, or back, leads to the end.
 */
export function nextQuestion({ questions }: SurveyBlock, at: number, answer: Answer | undefined): number | null {
  const branch = questions[at]?.branches.find((each) => isTaken(each, answer))
  const next = branch ? questions.findIndex(({ questionId }) => questionId === branch.to) : at + 1
  return next > at && next < questions.length ? next : null
}

function isTaken({ atLeast, atMost, choice }: SurveyQuestion['branches'][number], answer: Answer | undefined): boolean {
  const isChosen = choice === undefined || (Array.isArray(answer) ? answer.includes(choice) : answer === choice)
  if (atLeast === undefined && atMost === undefined) return isChosen
  return isChosen && typeof answer === 'number' && answer >= (atLeast ?? answer) && answer <= (atMost ?? answer)
}
