/** @module The figures of messages, from what was counted of them. */
import type { MessageCounts, MessageRates, MessageReport } from '../../../contract/message/message-report.ts'

/** Counted of one message of a scenario, without what orders say. */
export type CountedMessages = Pick<
  MessageReport['rows'][number],
  'scenarioId' | 'messageId' | 'messageName' | 'channel' | 'kind'
> &
  Omit<MessageCounts, 'converted' | 'revenueMinor'>

/** Of one row the messages that orders are credited to, and what those are worth. */
export interface CreditedMessages {
  converted: number
  revenueMinor: Record<string, number>
}

/** `creditedOf`: by the row. */
export function messageReport(
  counted: readonly CountedMessages[],
  creditedOf: (row: CountedMessages) => CreditedMessages,
  days: Pick<MessageReport, 'fromDay' | 'toDay'>,
): MessageReport {
  const rows = counted.map((row) => withRates({ ...row, ...creditedOf(row) }))
  return {
    ...days,
    rows: rows.sort((a, b) => b.sent - a.sent || keyOf(a).localeCompare(keyOf(b))),
    total: withRates(rows.reduce(added, NOTHING)),
  }
}

const keyOf = ({ scenarioId, messageId }: CountedMessages): string => `${scenarioId} ${messageId}`

const NOTHING: MessageCounts = {
  ...{ sent: 0, delivered: 0, converted: 0, unsubscribed: 0, bounced: 0, complained: 0, revenueMinor: {} },
  opened: { person: 0, proxy: 0, machine: 0 },
  clicked: { person: 0, machine: 0 },
}

function added(a: MessageCounts, b: MessageCounts): MessageCounts {
  return {
    sent: a.sent + b.sent,
    delivered: a.delivered + b.delivered,
    opened: {
      person: a.opened.person + b.opened.person,
      proxy: a.opened.proxy + b.opened.proxy,
      machine: a.opened.machine + b.opened.machine,
    },
    clicked: { person: a.clicked.person + b.clicked.person, machine: a.clicked.machine + b.clicked.machine },
    converted: a.converted + b.converted,
    unsubscribed: a.unsubscribed + b.unsubscribed,
    bounced: a.bounced + b.bounced,
    complained: a.complained + b.complained,
    revenueMinor: addMoney(a.revenueMinor, b.revenueMinor),
  }
}

/** Sums by currency, minor units. */
export function addMoney(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a }
  for (const [currency, minor] of Object.entries(b)) sum[currency] = (sum[currency] ?? 0) + minor
  return sum
}

function withRates<Counts extends MessageCounts>(
  counts: Counts,
): Counts & { rates: MessageRates; perRecipientMinor: Record<string, number> } {
  const { sent, delivered, opened, clicked, converted, unsubscribed, bounced, complained, revenueMinor } = counts
  const share = (of: number, all: number): number | null => (all > 0 ? of / all : null)
  return {
    ...counts,
    rates: {
      delivered: share(delivered, sent),
      opened: share(opened.person, delivered),
      clicked: share(clicked.person, delivered),
      converted: share(converted, delivered),
      unsubscribed: share(unsubscribed, delivered),
      bounced: share(bounced, sent),
      complained: share(complained, delivered),
    },
    perRecipientMinor: Object.fromEntries(
      Object.entries(revenueMinor).map(([currency, minor]) => [currency, sent > 0 ? minor / sent : 0]),
    ),
  }
}
