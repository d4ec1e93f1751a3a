/** @module The fields of a form that asks for an address. */
import type { FORM_FIELDS } from '../../../contract/campaign/form-block.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { CheckField } from '../field/CheckField.tsx'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'
import { LinesField } from '../field/LinesField.tsx'
import { Rows } from './Rows.tsx'

type Form = Extract<DraftBlock, { kind: 'form' }>
type Field = Form['fields'][number]

const NAMES: [(typeof FORM_FIELDS)[number], string][] = [
  ['email', 'E-mail address'],
  ['phone', 'Phone number'],
  ['first_name', 'First name'],
  ['last_name', 'Last name'],
  ['birthday', 'Birthday (day and month)'],
  ['trait', 'Something else'],
]

const title = (name: Field['name']): string => NAMES.find(([each]) => each === name)?.[1] ?? ''

export function FormFields({ block, way }: { block: Form; way: string }) {
  return (
    <>
      <Rows<Field> way={`${way}.fields`} title="Field" add="Add a field" most={6} fewest={1} fresh={freshField}>
        {(row, at) => <OneField row={row} way={at} />}
      </Rows>
      <Agreement block={block} way={way} />
      <CheckField
        way={`${way}.doubleOptIn`}
        label="Ask by e-mail before anything else is sent"
        standard
        help="A link in a first e-mail confirms that the address is theirs. In the EU you need this."
      />
      <div class="edit-pair">
        <LineField way={`${way}.submit`} label="Words on the button" most={60} />
        <LineField way={`${way}.thanks`} label="Said afterwards" most={300} />
      </div>
    </>
  )
}

/** One that is not asked for yet. */
function freshField(rows: readonly Field[]): Field {
  const name = NAMES.map(([each]) => each).find((each) => each !== 'trait' && !rows.some((row) => row.name === each))
  return name === undefined ? { name: 'trait', trait: '', label: '' } : { name, label: title(name) }
}

function OneField({ row, way }: { row: Field; way: string }) {
  const { set } = useEditing()
  const { trait, choices, ...plain } = row
  // A name to be kept under is for what has none by itself.
  const choose = (name: unknown) =>
    set(way, name === 'trait' ? { ...row, name, trait: trait ?? '' } : { ...plain, name })
  return (
    <>
      <div class="edit-pair">
        <ChoiceField way={`${way}.name`} label="Asks for" choices={NAMES} onChoose={choose} />
        <LineField way={`${way}.label`} label="What stands above it" most={80} />
      </div>
      {row.name === 'trait' && (
        <>
          <LineField
            way={`${way}.trait`}
            label="Kept under the name"
            most={40}
            placeholder="favourite_tea"
            help="Small letters and _. Segments can ask for it."
          />
          <LinesField way={`${way}.choices`} label="To choose from, one a line" help="Empty: free text." />
        </>
      )}
      <CheckField way={`${way}.required`} label="Must be filled in" />
    </>
  )
}

function Agreement({ block, way }: { block: Form; way: string }) {
  const { set } = useEditing()
  const isAsked = block.agreement !== undefined
  return (
    <>
      <label class="edit-check">
        <input
          type="checkbox"
          checked={isAsked}
          onChange={() => set(`${way}.agreement`, isAsked ? undefined : { text: '', version: '1' })}
        />
        With a box to agree by
      </label>
      {isAsked && (
        <>
          <LineField
            way={`${way}.agreement.text`}
            label="What they agree to"
            most={600}
            rows={3}
            help="The box is never ticked before. Without this agreement nothing but the confirmation is sent."
          />
          <LineField
            way={`${way}.agreement.version`}
            label="Name of this wording"
            most={40}
            help="Kept with who agreed and when. Give a new name when you change the words."
          />
        </>
      )}
    </>
  )
}
