/** @module The fields of a block that says what others do. */
import type { Proof } from '../../../contract/campaign/proof.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { LineField } from '../field/LineField.tsx'
import { NumberField } from '../field/NumberField.tsx'

const OF: [Proof, string][] = [
  ['bought', 'how many bought the product in 24 hours'],
  ['carts', 'how many have the product in the cart'],
  ['stock', 'how few pieces are left'],
  ['sign_ups', 'how many signed up'],
]

/** Where the number comes from: said beside the choice. */
const SOURCE: Record<Proof, string> = {
  bought: 'Counted from orders that your shop’s server signed.',
  carts: 'Visitors of the last 30 minutes who have it in the cart now.',
  stock: 'As your shop’s server told within 15 minutes.',
  sign_ups: 'People who left an address and confirmed it.',
}

export function ProofFields({ block, way }: { block: Extract<DraftBlock, { kind: 'proof' }>; way: string }) {
  return (
    <>
      <ChoiceField
        way={`${way}.of`}
        label="Says"
        choices={OF}
        help={`${SOURCE[block.of] ?? ''} Not shown while it is unknown.`}
      />
      <LineField way={`${way}.text`} label="Line" most={160} help="{count} stands for the number." />
      <div class="edit-pair">
        <NumberField way={`${way}.fewest`} label="Only from" standard={2} />
        {block.of === 'stock' && <NumberField way={`${way}.most`} label="Only up to" unit="pieces" standard={5} />}
        {block.of === 'sign_ups' && (
          <ChoiceField
            way={`${way}.days`}
            label="In the last"
            standard={7}
            choices={[
              [1, 'day'],
              [7, '7 days'],
              [30, '30 days'],
            ]}
          />
        )}
      </div>
    </>
  )
}
