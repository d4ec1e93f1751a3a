/** @module Recommended products in an overlay: which slot says which, and how many. */
import type { RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { useReading } from '../../api/use-reading.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { LineField } from '../field/LineField.tsx'
import { NumberField } from '../field/NumberField.tsx'

export function RecommendationFields({ way }: { way: string }) {
  const { value } = useReading<RecommendationSlots>('/v1/recommendation-slots', null)
  const slots = (value?.slots ?? []).map(({ slotId, name }) => [slotId, name] as const)
  return (
    <>
      <LineField way={`${way}.title`} label="Heading" most={120} />
      <ChoiceField
        way={`${way}.slotId`}
        label="Which products"
        choices={[[undefined, 'The usual: others like it'], ...slots]}
        help="How each of these finds its products is set under Recommendations."
      />
      <div class="edit-pair">
        <NumberField way={`${way}.count`} label="Show" unit="products" standard={3} />
        <NumberField way={`${way}.fewest`} label="Leave it out below" unit="products" standard={2} />
      </div>
    </>
  )
}
