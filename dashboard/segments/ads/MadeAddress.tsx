/** @module What an ad platform is to be told of a file, shown this once. */
import type { AdAudienceKey } from '../../../contract/ads/ad-audience.ts'
import { CopyLine } from '../../part/CopyLine.tsx'

/** Google asks for an address that ends in .csv, a user name and a password; others take one address that holds all. */
export function MadeAddress({ made }: { made: AdAudienceKey }) {
  const address = location.origin + made.path
  return (
    <>
      {made.platform === 'google' ? (
        <>
          <CopyLine text={address.replace(/\?.*$/, '')} what="the address of the file" />
          <p class="card-note">User name: any, such as vitrine. Password:</p>
          <CopyLine text={made.key} what="the password" />
        </>
      ) : (
        <CopyLine text={address} what="the address of the file" />
      )}
      <p class="card-note">Copy it now: it is not shown again. Keep it as you keep a password.</p>
    </>
  )
}
