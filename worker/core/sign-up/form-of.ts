/** @module The form that a visitor of a campaign has seen. */
import type { FormBlock } from '../../../contract/campaign/form-block.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import { contentOf } from '../content-of.ts'

/** That of the words that the page was given (content-of.ts). Null: there is none. */
export function formOf(campaign: Campaign, variantId: string | undefined, language: string | null): FormBlock | null {
  const variant = campaign.variants?.find((each) => each.variantId === variantId) ?? null
  return contentOf({ campaign, variant }, language).find((block): block is FormBlock => block.kind === 'form') ?? null
}
