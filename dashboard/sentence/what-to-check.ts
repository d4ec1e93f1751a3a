/** @module What to look at when nothing arrives from the shop. */
import type { ShopSettings } from '../../contract/settings.ts'
import { joinedByOr } from './joined.ts'

/** Three sentences, from the most frequent fault to the rarest, as this shop's settings have it. */
export function whatToCheck({ origins, consentMode }: Pick<ShopSettings, 'origins' | 'consentMode'>): string[] {
  return [
    'Open a page of your shop and look for “v.js” in its source: the tag belongs on every page.',
    origins.length > 0
      ? `See that the shop’s address is ${joinedByOr(origins)}: the settings turn every other away.`
      : 'Use a browser without an ad blocker, where you have not refused to be measured.',
    consentMode === 'required'
      ? 'Say yes in the shop’s cookie banner: until then nothing is measured, as the settings have it.'
      : 'If the shop has a Content-Security-Policy, it must permit this Worker (see the lines under the tag).',
  ]
}
