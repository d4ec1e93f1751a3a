/** @module Two choices and a button: for which platform, what for. */
import { useState } from 'preact/hooks'
import {
  AD_PLATFORMS,
  AD_PURPOSES,
  type AdAudienceInput,
  type AdPlatform,
  type AdPurpose,
} from '../../../contract/ads/ad-audience.ts'
import { AD_PURPOSE_WORDS, PLATFORM_WORDS } from './ad-words.ts'

/** Id of the button: it takes the focus of a file that was taken away. */
export const MAKE_BUTTON = 'make-audience'

export type NewAudience = Pick<AdAudienceInput, 'platform' | 'purpose'>

/** No form: it stands within the form of a segment. */
export function NewAudienceFields({ isBusy, onMake }: { isBusy: boolean; onMake(audience: NewAudience): void }) {
  const [platform, setPlatform] = useState<AdPlatform>('google')
  const [purpose, setPurpose] = useState<AdPurpose>('reach')
  return (
    <div class="ads-new">
      <label>
        <span>For</span>
        <select
          class="field"
          value={platform}
          onChange={(event) => setPlatform(event.currentTarget.value as AdPlatform)}
        >
          {AD_PLATFORMS.map((each) => (
            <option key={each} value={each}>
              {PLATFORM_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>to</span>
        <select class="field" value={purpose} onChange={(event) => setPurpose(event.currentTarget.value as AdPurpose)}>
          {AD_PURPOSES.map((each) => (
            <option key={each} value={each}>
              {AD_PURPOSE_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        id={MAKE_BUTTON}
        class="button"
        aria-disabled={isBusy}
        onClick={() => onMake({ platform, purpose })}
      >
        Make an address
      </button>
    </div>
  )
}
