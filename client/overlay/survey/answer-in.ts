/** @module The answer that stands in a form. */
import type { SurveyQuestion } from '../../../contract/campaign/survey-block.ts'
import type { Answer } from './next-question.ts'

/** `given`: the values of the fields named `answer`. Undefined: nothing was chosen or written. */
export function answerIn({ kind }: SurveyQuestion, given: readonly string[]): Answer | undefined {
  const [first] = given
  if (first === undefined || first.trim() === '') return undefined
  switch (kind) {
    case 'text':
      return first.trim()
    case 'several':
      return given.map(Number)
    case 'nps':
    case 'rating':
    case 'single':
      return Number(first)
  }
}
