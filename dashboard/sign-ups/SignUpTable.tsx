/** @module Addresses left in forms as a table, one a line. */
import { Ago } from '../part/Ago.tsx'
import { hrefOf } from '../route.ts'
import type { SignUp } from './mailbox-lists.ts'
import { filledWords, stateWords } from './sign-up-words.ts'

export const SignUpTable = ({ signUps }: { signUps: readonly SignUp[] }) => (
  <table class="table">
    <thead>
      <tr>
        <th scope="col">Address</th>
        <th scope="col">State</th>
        <th scope="col" class="not-phone">
          Left at
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
        <SignUpLine key={signUp.signUpId} signUp={signUp} />
      ))}
    </tbody>
  </table>
)

function SignUpLine({ signUp }: { signUp: SignUp }) {
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
      <td class="not-phone">{campaignId}</td>
      <td class="not-phone">
        {agreement === null ? 'nothing' : <span title={agreement}>wording {agreementVersion}</span>}
      </td>
      <td class="seen not-phone">
        <Ago at={leftAt} />
      </td>
    </tr>
  )
}
