/** @module Where the answer to a question leads. */
import { ChoiceField } from '../field/ChoiceField.tsx'
import { NumberField } from '../field/NumberField.tsx'
import { Rows } from './Rows.tsx'
import type { Question } from './SurveyFields.tsx'

type Branch = NonNullable<Question['branches']>[number]

interface BranchFieldsProps {
  question: Question
  /** Those that come after it: no survey leads back. */
  later: readonly Question[]
  way: string
}

export function BranchFields({ question, later, way }: BranchFieldsProps) {
  if (question.kind === 'text') return null
  const targets: [string, string][] = [
    ...later.map(({ questionId, text }, n): [string, string] => [
      questionId,
      text || `the ${n + 1}. question after this`,
    ]),
    ['end', 'the end'],
  ]
  const isScale = question.kind === 'nps' || question.kind === 'rating'
  return (
    <Rows<Branch> way={way} title="Way" add="Lead on by the answer" most={10} fewest={0} fresh={() => ({ to: 'end' })}>
      {(_, at) => (
        <>
          <div class="edit-pair">
            {isScale ? (
              <>
                <NumberField way={`${at}.atLeast`} label="If it is at least" />
                <NumberField way={`${at}.atMost`} label="and at most" />
              </>
            ) : (
              <ChoiceField
                way={`${at}.choice`}
                label="If the answer is"
                choices={(question.choices ?? []).map((choice, n) => [n, choice] as const)}
              />
            )}
          </div>
          <ChoiceField way={`${at}.to`} label="go to" choices={targets} />
        </>
      )}
    </Rows>
  )
}
