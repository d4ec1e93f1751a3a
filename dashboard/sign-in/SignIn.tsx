/** @module The sign-in screen: for those who did not come by the link. */
import { useState } from 'preact/hooks'
import { signIn } from '../api/session.ts'
import { Mark } from '../part/Mark.tsx'
import { TroubleLine } from '../part/TroubleLine.tsx'

/** `sentence`: why one is here, for example a link that was used before. */
export function SignIn({ sentence }: { sentence: string | null }) {
  const [token, setToken] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function submit(event: Event) {
    event.preventDefault()
    if (token.trim() === '' || isBusy) return
    setBusy(true)
    await signIn(token.trim())
    setBusy(false)
  }

  return (
    <main class="sign-in">
      <form class="sign-in-card" onSubmit={submit}>
        <Mark />
        <h1>Sign in to Vitrine</h1>
        <p>
          The link that <code>npm start</code> prints signs you in by itself. Otherwise enter your admin token.
        </p>
        <label for="token">Admin token</label>
        <input
          id="token"
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          value={token}
          aria-describedby="sign-in-trouble"
          aria-invalid={sentence !== null}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <div id="sign-in-trouble" role="alert">
          {sentence !== null && <TroubleLine>{sentence}</TroubleLine>}
        </div>
        <button type="submit" class="button button-main" disabled={isBusy}>
          {isBusy ? 'Signing in …' : 'Sign in'}
        </button>
      </form>
    </main>
  )
}
