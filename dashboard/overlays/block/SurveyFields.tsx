/** @module The fields of a survey: its questions, and where an answer leads. */
import type { SurveyQuestion } from '../../../contract/campaign/survey-block.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { CheckField } from '../field/CheckField.tsx'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'
import { LinesField } from '../field/LinesField.tsx'
import { BranchFields } from './BranchFields.tsx'
import { Rows } from './Rows.tsx'

type Survey = Extract<DraftBlock, { kind: 'survey' }>
export type Question = Survey['questions'][number]

const KINDS: [SurveyQuestion['kind'], string][] = [
  ['nps', '0 to 10: would you recommend us'],
  ['rating', '1 to 5 stars'],
  ['single', 'one of several answers'],
  ['several', 'any of several answers'],
  ['text', 'own words'],
]

export function SurveyFields({ block, way }: { block: Survey; way: string }) {
  const questions = Array.isArray(block.questions) ? block.questions : []
  return (
    <>
      <Rows<Question>
        way={`${way}.questions`}
        title="Question"
        add="Add a question"
        most={10}
        fewest={1}
        fresh={freshQuestion}
      >
        {(row, at, n) => (
          <>
            <LineField way={`${at}.text`} label="Question" most={200} />
            <KindField question={row} way={at} />
            <AnswerFields question={row} way={at} />
            <CheckField way={`${at}.required`} label="Must be answered" />
            <BranchFields question={row} later={questions.slice(n + 1)} way={`${at}.branches`} />
          </>
        )}
      </Rows>
      <div class="edit-pair">
        <LineField way={`${way}.next`} label="Button that leads on" most={40} />
        <LineField way={`${way}.thanks`} label="Said afterwards" most={300} />
      </div>
    </>
  )
}

/** Answers, ends and ways of one kind mean nothing to another. */
function KindField({ question, way }: { question: Question; way: string }) {
  const { set } = useEditing()
  const { questionId, text, required } = question
  const choose = (kind: unknown) =>
    set(way, {
      questionId,
      kind,
      text,
      ...(required !== undefined && { required }),
      ...(hasChoices(kind) && { choices: [] }),
    })
  return <ChoiceField way={`${way}.kind`} label="Answered by" choices={KINDS} onChoose={choose} />
}

const hasChoices = (kind: unknown) => kind === 'single' || kind === 'several'

function freshQuestion(rows: readonly Question[]): Question {
  const taken = rows.map(({ questionId }) => questionId)
  let number = rows.length + 1
  while (taken.includes(`question_${number}`)) number += 1
  return { questionId: `question_${number}`, kind: 'text', text: '' }
}

function AnswerFields({ question: { kind }, way }: { question: Question; way: string }) {
  switch (kind) {
    case 'single':
    case 'several':
      return <LinesField way={`${way}.choices`} label="Answers, one a line" rows={4} />
    case 'nps':
    case 'rating':
      return (
        <div class="edit-pair">
          <LineField way={`${way}.low`} label="Meaning of the lowest" most={40} optional placeholder="Not at all" />
          <LineField way={`${way}.high`} label="Meaning of the highest" most={40} optional placeholder="Very much" />
        </div>
      )
    case 'text':
      return null
  }
}
