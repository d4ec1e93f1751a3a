/** @module The versions of a test: each with its share and what it does otherwise. */
import { LAYOUTS } from '../../../contract/layout.ts'
import { Icon } from '../../part/Icon.tsx'
import { layoutName } from '../../sentence/layout-words.ts'
import { BlockList } from '../block/BlockList.tsx'
import type { DraftVariant } from '../draft/draft.ts'
import { evenShares, withVariant } from '../draft/variants.ts'
import { ChoiceField } from '../field/ChoiceField.tsx'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useEditing } from '../field/editing.ts'
import { LineField } from '../field/LineField.tsx'
import { ShareField } from '../field/NumberField.tsx'
import { PositionField } from './PositionField.tsx'

/** Most and fewest versions of a test (contract/campaign.ts). */
const MOST = 5
const FEWEST = 2

export function VariantList() {
  const { draft, set, look } = useEditing()
  const variants = draft.variants ?? []
  return (
    <div class="edit-rows">
      {variants.map((variant, n) => (
        <fieldset key={variant.variantId} class="edit-row" onFocusIn={() => look({ variantId: variant.variantId })}>
          <legend>Version {variant.variantId}</legend>
          <div class="edit-pair">
            <LineField way={`variants[${n}].name`} label="Name" most={80} optional />
            <ShareField way={`variants[${n}].share`} label="Share of visitors" />
          </div>
          <OtherLook variant={variant} way={`variants[${n}]`} />
          <OtherContent variant={variant} way={`variants[${n}]`} />
          {variants.length > FEWEST && (
            <button
              type="button"
              class="row-remove edit-row-remove"
              title="Remove"
              onClick={() => set('variants', evenShares(variants.toSpliced(n, 1)))}
            >
              <Icon name="close" />
              <span class="unseen">Remove: version {variant.variantId}</span>
            </button>
          )}
        </fieldset>
      ))}
      <ErrorAt way="variants" />
      {variants.length < MOST && (
        <button type="button" class="button button-small" onClick={() => set('variants', withVariant(variants))}>
          <Icon name="plus" />
          Add a version
        </button>
      )}
    </div>
  )
}

/** In the page or over it is the campaign's own choice: versions cannot mix them. */
function OtherLook({ variant, way }: { variant: DraftVariant; way: string }) {
  const { draft } = useEditing()
  if (draft.layout === 'inline') return null
  const others = LAYOUTS.filter((layout) => layout !== 'inline').map((layout) => [layout, layoutName(layout)] as const)
  return (
    <div class="edit-pair">
      <ChoiceField way={`${way}.layout`} label="Look" choices={[[undefined, 'as the campaign'], ...others]} />
      {variant.layout !== undefined && <PositionField way={`${way}.position`} layout={variant.layout} />}
    </div>
  )
}

function OtherContent({ variant, way }: { variant: DraftVariant; way: string }) {
  const { draft, change } = useEditing()
  const hasOwn = variant.content !== undefined
  function toggle() {
    const { content, translations, ...rest } = variant
    const own = { ...rest, content: draft.content, ...(draft.translations && { translations: draft.translations }) }
    change((old) => ({
      ...old,
      variants: (old.variants ?? []).map((each) =>
        each.variantId === variant.variantId ? (hasOwn ? rest : own) : each,
      ),
    }))
  }
  return (
    <>
      <label class="edit-check">
        <input type="checkbox" checked={hasOwn} onChange={toggle} />
        Says something else
      </label>
      {hasOwn && <BlockList of={way} />}
    </>
  )
}
