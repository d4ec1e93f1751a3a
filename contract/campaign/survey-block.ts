/** @module The survey block: questions with branches. */
import * as v from 'valibot'
import { line } from './line.ts'
import { unlike } from './unlike.ts'

const QuestionId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not an id such as why_not'))

/** The first that fits leads on; `to` another question that comes later, or `end`. */
const BranchSchema = v.strictObject({
  /** Of `nps` and `rating`: the number lies between, both ends included. */
  atLeast: v.optional(v.pipe(v.number(), v.integer())),
  atMost: v.optional(v.pipe(v.number(), v.integer())),
  /** Of `single` and `several`: this was chosen, by its place from 0. */
  choice: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  to: QuestionId,
})

const QuestionSchema = v.strictObject({
  questionId: QuestionId,
  /** `nps`: 0 to 10; `rating`: 1 to 5; `single`, `several`: of the choices; `text`: free, at most 500 characters. */
  kind: v.picklist(['nps', 'rating', 'single', 'several', 'text']),
  text: line(200),
  choices: v.optional(v.pipe(v.array(line(80)), v.minLength(2), v.maxLength(10), unlike)),
  /** What the ends of `nps` and `rating` mean. */
  low: v.optional(line(40)),
  high: v.optional(line(40)),
  required: v.optional(v.boolean(), false),
  branches: v.optional(v.pipe(v.array(BranchSchema), v.maxLength(10)), []),
})

/** Each answer is told when it is given, so that one who stops half way has said something. */
export const SurveyBlockSchema = v.pipe(
  v.strictObject({
    kind: v.literal('survey'),
    questions: v.pipe(v.array(QuestionSchema), v.minLength(1), v.maxLength(10)),
    /** On the button that leads on. */
    next: line(40),
    thanks: line(300),
  }),
  v.forward(
    v.check(
      ({ questions }) => new Set(questions.map((q) => q.questionId)).size === questions.length,
      'has an id twice',
    ),
    ['questions'],
  ),
  v.forward(
    v.check(({ questions }) => questions.every((q) => q.questionId !== 'end'), 'has the id "end", which is the end'),
    ['questions'],
  ),
  v.forward(
    v.check(
      ({ questions }) =>
        questions.every((q) => (q.kind === 'single' || q.kind === 'several') === (q.choices !== undefined)),
      'has choices where there are none to make, or none where there are',
    ),
    ['questions'],
  ),
  v.forward(
    // Only forward, so that no survey is endless.
    v.check(({ questions }) => {
      const place = (id: string) => (id === 'end' ? Infinity : questions.findIndex((q) => q.questionId === id))
      return questions.every((q, at) => q.branches.every(({ to }) => place(to) > at))
    }, 'has a branch that leads nowhere, or back'),
    ['questions'],
  ),
)

export type SurveyBlock = v.InferOutput<typeof SurveyBlockSchema>
/** Asked one at a time, in their order where no branch leads on. */
export type SurveyQuestion = SurveyBlock['questions'][number]
