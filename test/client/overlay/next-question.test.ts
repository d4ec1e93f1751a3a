/** @module Which question of a survey comes next, and what counts as an answer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerIn } from '../../../client/overlay/survey/answer-in.ts'
import { type Answer, nextQuestion } from '../../../client/overlay/survey/next-question.ts'
import type { SurveyBlock, SurveyQuestion } from '../../../contract/campaign/survey-block.ts'

const CHOICES = ['a', 'b', 'c']
const question = (
  questionId: string,
  kind: SurveyQuestion['kind'],
  branches: SurveyQuestion['branches'] = [],
): SurveyQuestion => ({ questionId, kind, text: questionId, required: false, branches, choices: CHOICES })

const SURVEY: SurveyBlock = {
  kind: 'survey',
  next: 'Next',
  thanks: 'Thanks',
  questions: [
    question('recommend', 'nps', [
      { atMost: 6, to: 'what_went_wrong' },
      { atLeast: 9, to: 'why' },
    ]),
    question('nearly', 'text', [{ to: 'end' }]),
    question('what_went_wrong', 'several', [{ choice: 2, to: 'more' }]),
    question('why', 'single', [{ choice: 0, to: 'end' }]),
    question('strange', 'rating', [{ atLeast: 2, atMost: 3, to: 'more' }, { to: 'recommend' }]),
    question('more', 'text', [{ to: 'gone' }]),
  ],
}
const AT = Object.fromEntries(SURVEY.questions.map(({ questionId }, at) => [questionId, at]))

const leads: [string, Answer | undefined, string | null][] = [
  ['recommend', 0, 'what_went_wrong'],
  ['recommend', 6, 'what_went_wrong'],
  ['recommend', 7, 'nearly'],
  ['recommend', 8, 'nearly'],
  ['recommend', 9, 'why'],
  ['recommend', 10, 'why'],
  ['recommend', undefined, 'nearly'],
  ['nearly', 'the box', null],
  ['nearly', undefined, null],
  ['what_went_wrong', [2], 'more'],
  ['what_went_wrong', [0, 2], 'more'],
  ['what_went_wrong', [0, 1], 'why'],
  ['what_went_wrong', undefined, 'why'],
  ['why', 0, null],
  ['why', 1, 'strange'],
  // A branch back leads to the end, so that no survey is endless; so does one to what is not there.
  ['strange', 2, 'more'],
  ['strange', 4, null],
  ['strange', undefined, null],
  ['more', 'x', null],
]
for (const [from, answer, to] of leads)
  test(`${JSON.stringify(answer)} to ${from} leads to ${to ?? 'the end'}`, () =>
    assert.equal(nextQuestion(SURVEY, AT[from]!, answer), to === null ? null : AT[to]))

const given: [SurveyQuestion['kind'], string[], Answer | undefined][] = [
  ['nps', ['0'], 0],
  ['nps', [], undefined],
  ['rating', ['5'], 5],
  ['single', ['2'], 2],
  ['several', ['0', '2'], [0, 2]],
  ['several', [], undefined],
  ['text', ['  well made '], 'well made'],
  ['text', ['  '], undefined],
]
for (const [kind, values, answer] of given)
  test(`a ${kind} with ${JSON.stringify(values)} says ${JSON.stringify(answer)}`, () =>
    assert.deepEqual(answerIn(question('q', kind), values), answer))
