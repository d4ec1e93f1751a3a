/** @module The whole dashboard: the sign-in screen or the frame with one screen in it. */
import { readSession, session } from './api/session.ts'
import { Frame } from './frame/Frame.tsx'
import { TroubleNote } from './part/TroubleNote.tsx'
import { SignIn } from './sign-in/SignIn.tsx'

export function App() {
  const now = session.value
  switch (now.kind) {
    case 'asking':
      return <div class="blank" aria-busy="true" />
    case 'out':
      return <SignIn sentence={now.sentence} />
    case 'unreachable':
      return (
        <main class="blank">
          <h1>Vitrine</h1>
          <TroubleNote trouble={now.trouble} readAt={null} onRetry={readSession} />
        </main>
      )
    case 'in':
      return <Frame who={now.who} />
  }
}
