/** @module The frame around every screen: navigation at the side, on a phone at the bottom. */
import { useRef, useState } from 'preact/hooks'
import type { SignedIn } from '../../contract/admin.ts'
import { signOut } from '../api/session.ts'
import { currentRoute } from '../current-route.ts'
import { holdsBack } from '../leave/unsaved.ts'
import { Icon } from '../part/Icon.tsx'
import { Mark } from '../part/Mark.tsx'
import { TroubleLine } from '../part/TroubleLine.tsx'
import { Guarded } from './Guarded.tsx'
import { Navigation } from './Navigation.tsx'
import { Screen } from './Screen.tsx'

function SignOut({ name }: { name: string }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const end = async () => setTrouble(await signOut())
  return (
    <div class="sign-out">
      <span class="sign-out-name" title={name}>
        {name}
      </span>
      <button type="button" class="button-bare" onClick={() => holdsBack(end) || end()}>
        <Icon name="leave" />
        <span>Sign out</span>
      </button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

export function Frame({ who }: { who: SignedIn }) {
  const main = useRef<HTMLElement>(null)
  const route = currentRoute.value
  return (
    <div class="frame">
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header class="side">
        <div class="brand">
          <Mark />
          <span class="brand-shop">{who.shop.name}</span>
        </div>
        <Navigation screen={route.screen} />
        <SignOut name={who.name} />
      </header>
      <main class="main" ref={main} tabIndex={-1}>
        {!who.shop.enabled && (
          <TroubleLine>Vitrine is switched off in the settings: the shop’s pages send and show nothing.</TroubleLine>
        )}
        <Guarded key={route.screen === 'person' ? route.profileId : route.screen}>
          <Screen route={route} />
        </Guarded>
      </main>
    </div>
  )
}
