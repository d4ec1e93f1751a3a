/** @module Addresses left in forms as a table, one a line. */
import type { CampaignList } from '../../contract/admin.ts'
import { useReading } from '../api/use-reading.ts'
import { Ago } from '../part/Ago.tsx'
import { hrefOf } from '../route.ts'
import type { SignUp } from './mailbox-lists.ts'
import { filledWords, stateWords } from './sign-up-words.ts'

export function SignUpTable({ signUps }: { signUps: readonly SignUp[] }) {
  const { value } = useReading<CampaignList>('/v1/campaigns', null)
  const names = new Map(value?.campaigns.map(({ campaignId, name }) => [campaignId, name]))
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">State</th>
          <th scope="col" class="not-phone">
            Left in
          </th>
          <th scope="col" class="not-phone">
            Agreed to
          </th>
          <th scope="col" class="seen not-phone">
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {signUps.map((signUp) => (
          <SignUpLine key={signUp.signUpId} signUp={signUp} campaignName={names.get(signUp.campaignId)} />
        ))}
      </tbody>
    </table>
  )
}

interface SignUpLineProps {
  signUp: SignUp
  /** Undefined: the overlay is not there any more. */
  campaignName: string | undefined
}

function SignUpLine({ signUp, campaignName }: SignUpLineProps) {
  const { email, phone, profileId, campaignId, agreement, agreementVersion, state, leftAt } = signUp
  const name = email ?? phone ?? ''
  const filled = filledWords(signUp.filled)
  return (
    <tr>
      <th scope="row" class="address">
        {profileId ? <a href={hrefOf({ screen: 'person', profileId })}>{name}</a> : name}
        {filled && <span class="who-sub">{filled}</span>}
      </th>
      <td>
        <span class={`chip ${state === 'confirmed' ? 'chip-live' : ''}`}>{stateWords(state)}</span>
        <span class="who-sub only-phone">
          <Ago at={leftAt} />
        </span>
      </td>
      <td class="not-phone">
        {campaignName === undefined ? (
          campaignId
        ) : (
          <a href={hrefOf({ screen: 'campaign', campaignId })}>{campaignName}</a>
        )}
      </td>
      <td class="not-phone">
        {agreement === null ? (
          'nothing'
        ) : (
          <details>
            <summary>wording {agreementVersion}</summary>
            {agreement}
          </details>
        )}
      </td>
      <td class="seen not-phone">
        <Ago at={leftAt} />
      </td>
    </tr>
  )
}
