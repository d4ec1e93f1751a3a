/** @module What an ad platform is to be told of a file, shown this once. */
import type { AdAudienceKey } from '../../../contract/ads/ad-audience.ts'
import { CopyLine } from '../../part/CopyLine.tsx'
import { AD_PURPOSE_WORDS, PLATFORM_WORDS } from './ad-words.ts'

interface MadeAddressProps {
  made: AdAudienceKey
  /** It had an address before. */
  isAnew: boolean
}

/** Google asks for an address that ends in .csv, a user name and a password; others take one address that holds all. */
export function MadeAddress({ made, isAnew }: MadeAddressProps) {
  const address = location.origin + made.path
  return (
    <div class="ads-made">
      <p>
        For <b>{PLATFORM_WORDS[made.platform]}</b>, to {AD_PURPOSE_WORDS[made.purpose]}:
      </p>
      {made.platform === 'google' ? (
        <>
          <CopyLine text={address.replace(/\?.*$/, '')} what="the address of the file" />
          <p class="card-note">User name: any, such as vitrine. Password:</p>
          <CopyLine text={made.key} what="the password" />
        </>
      ) : (
        <CopyLine text={address} what="the address of the file" />
      )}
      <p class="card-note">
        Copy it now: it is not shown again. Keep it as you keep a password.
        {isAnew && ' The one before stays good until you make another.'}
      </p>
      {made.platform === 'meta' && (
        <p class="card-note">
          Meta’s Ads Manager does not fetch by itself: put the file into a customer list there, and replace it now and
          then.
        </p>
      )}
      <a class="button button-small" href={made.path} download>
        Download it now
      </a>
    </div>
  )
}
