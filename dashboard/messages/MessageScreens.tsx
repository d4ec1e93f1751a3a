/** @module The screens about messages: what was sent, the mailbox, the month ahead, how the shop writes. Fetched together. */
import type { Route } from '../route.ts'
import { Calendar } from './calendar/Calendar.tsx'
import { Mailbox } from './mailbox/Mailbox.tsx'
import { Sent } from './sent/Sent.tsx'
import { Writing } from './writing/Writing.tsx'

export type MessageRoute = Extract<Route, { screen: 'messages' | 'mailbox' | 'calendar' | 'writing' }>

export function MessageScreens({ route }: { route: MessageRoute }) {
  switch (route.screen) {
    case 'messages':
      return <Sent key={route.state ?? ''} state={route.state} />
    case 'mailbox':
      return <Mailbox mailId={route.mailId} />
    case 'calendar':
      return <Calendar />
    case 'writing':
      return <Writing key={route.field ?? ''} field={route.field} />
  }
}
