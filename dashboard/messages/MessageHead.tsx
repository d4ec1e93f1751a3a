/** @module The head that the screens about messages share: the title, and the way to the others. */
import { ScreenHead } from '../part/ScreenHead.tsx'
import { hrefOf } from '../route.ts'
import type { MessageRoute } from './MessageScreens.tsx'

const TABS: { name: string; to: MessageRoute }[] = [
  { name: 'Sent', to: { screen: 'messages' } },
  { name: 'Mailbox', to: { screen: 'mailbox' } },
  { name: 'Calendar', to: { screen: 'calendar' } },
  { name: 'How we write', to: { screen: 'writing' } },
]

export const MessageHead = ({ here, sub }: { here: MessageRoute['screen']; sub: string }) => (
  <>
    <ScreenHead title={TABS.find(({ to }) => to.screen === here)?.name ?? 'Messages'} sub={sub} />
    <nav class="choice message-tabs" aria-label="Messages">
      {TABS.map(({ name, to }) => (
        <a key={name} href={hrefOf(to)} aria-current={to.screen === here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  </>
)
