/** @module Ways through a survey that nobody can take. */
import type { SurveyBlock, SurveyQuestion } from '../../../contract/campaign/survey-block.ts'
import type { FieldNote } from '../../../contract/campaign-admin.ts'

type Branch = SurveyQuestion['branches'][number]

/** One for each branch that is never taken, and for each question that is never asked. */
export function surveyWarnings({ questions }: SurveyBlock, field: string): FieldNote[] {
  const never = questions.flatMap((question, at) =>
    question.branches.flatMap((branch, index) =>
      isPossible(branch, question)
        ? []
        : [{ field: `${field}.questions[${at}].branches[${index}]`, message: 'no answer leads this way' }],
    ),
  )
  const reached = reachedBy(questions)
  const unasked = questions.flatMap(({ questionId }, at) =>
    reached.has(questionId)
      ? []
      : [{ field: `${field}.questions[${at}]`, message: 'is never asked: nothing leads to it' }],
  )
  return [...never, ...unasked]
}

function isPossible({ atLeast, atMost, choice }: Branch, { kind, choices = [] }: SurveyQuestion): boolean {
  const hasRange = atLeast !== undefined || atMost !== undefined
  const [least, most] = kind === 'nps' ? [0, 10] : kind === 'rating' ? [1, 5] : [1, 0]
  const isWithin = Math.max(atLeast ?? least, least) <= Math.min(atMost ?? most, most)
  return (choice === undefined || choice < choices.length) && (!hasRange || isWithin)
}

/** Ids of those that some answer leads to. Questions lead forward only, so one pass is enough. */
function reachedBy(questions: readonly SurveyQuestion[]): ReadonlySet<string> {
  const reached = new Set(questions.slice(0, 1).map(({ questionId }) => questionId))
  for (const [at, question] of questions.entries()) {
    if (!reached.has(question.questionId)) continue
    const possible = question.branches.filter((branch) => isPossible(branch, question))
    for (const { to } of possible) reached.add(to)
    const leadsAllAway = possible.some(({ atLeast, atMost, choice }) => (atLeast ?? atMost ?? choice) === undefined)
    const next = questions[at + 1]
    if (next && !leadsAllAway && !isAnswered(question, possible)) reached.add(next.questionId)
  }
  return reached
}

/** Whatever must be answered, and is led on by branches: then nobody comes to the next question by itself. */
function isAnswered({ kind, required, choices = [] }: SurveyQuestion, branches: readonly Branch[]): boolean {
  if (!required) return false
  const answers =
    kind === 'nps'
      ? range(0, 10)
      : kind === 'rating'
        ? range(1, 5)
        : kind === 'single'
          ? range(0, choices.length - 1)
          : []
  const isTaken = (answer: number) =>
    branches.some(({ atLeast = answer, atMost = answer, choice = answer }) =>
      kind === 'single' ? choice === answer : answer >= atLeast && answer <= atMost,
    )
  return answers.length > 0 && answers.every(isTaken)
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)
