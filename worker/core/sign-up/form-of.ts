/** @module The form that a visitor of a campaign has seen. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { FormBlock } from '../../../contract/campaign/form-block.ts'
import type { Campaign } from '../../../contract/campaign.ts'

/** As overlays are filled: the variant's own words first, and the page's language before the rest. Null: it has none. */
export function formOf(campaign: Campaign, variantId: string | undefined, language = ''): FormBlock | null {
  const variant = campaign.variants?.find((each) => each.variantId === variantId)
  const code = language.slice(0, 2).toLowerCase()
  const contents = [variant?.translations?.[code], variant?.content, campaign.translations?.[code], campaign.content]
  for (const content of contents) {
    const form = content?.find((block: Block): block is FormBlock => block.kind === 'form')
    if (form) return form
  }
  return null
}
