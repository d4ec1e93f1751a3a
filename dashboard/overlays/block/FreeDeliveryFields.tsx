/** @module The fields of a block that says how far it is to free delivery. */
import type { DraftBlock } from '../draft/draft.ts'
import { LineField } from '../field/LineField.tsx'
import { MoneyField } from '../field/NumberField.tsx'

type FreeDelivery = Extract<DraftBlock, { kind: 'free_delivery' }>

export function FreeDeliveryFields({ block, way }: { block: FreeDelivery; way: string }) {
  return (
    <>
      <MoneyField
        way={`${way}.thresholdMinor`}
        label="Delivery is free from"
        currency={block.currency}
        help="The same as in your shop: it is what visitors are promised."
      />
      <LineField
        way={`${way}.progress`}
        label="While something is missing"
        most={160}
        help="{remaining}, {threshold} and {cart} stand for amounts."
      />
      <LineField way={`${way}.reached`} label="Once it is reached" most={160} />
    </>
  )
}
