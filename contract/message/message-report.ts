/** @module GET /v1/reports/messages?days= : what became of messages, by those sent in these days (F3). */
import type { ScenarioKind } from '../scenario/scenario.ts'
import type { MessageChannel } from './message.ts'

/**
 * Counts of messages, not of reactions: opened twice is one. `opened.person`: a mail program of a person; `proxy`: a proxy
 * of a mailbox (Gmail, Yahoo) that fetched the picture, for whom nobody knows; `machine`: a scanner, or Apple's proxy that
 * fetches everything. `clicked` alike, without proxies. `converted`: an order of the same person within 5 days after their
 * last click, counted to that last message alone; `revenueMinor` is what those orders are worth, refunds taken off.
 */
export interface MessageCounts {
  sent: number
  delivered: number
  opened: { person: number; proxy: number; machine: number }
  clicked: { person: number; machine: number }
  converted: number
  unsubscribed: number
  bounced: number
  complained: number
  /** By currency, minor units. */
  revenueMinor: Record<string, number>
}

/**
 * 0 to 1; null: nothing was sent. `delivered` of those sent (what no provider told of counts as delivered unless it
 * bounced), the others of those delivered. `opened` is of persons alone: a floor, for many programs show no pictures.
 */
export interface MessageRates {
  delivered: number | null
  opened: number | null
  clicked: number | null
  converted: number | null
  unsubscribed: number | null
  bounced: number | null
  complained: number | null
}

/** Rows by scenario, message and channel, most sent first; scenarios that are gone, too. */
export interface MessageReport {
  /** Whole days since 1970-01-01 UTC, both counted. */
  fromDay: number
  toDay: number
  rows: (MessageCounts & {
    scenarioId: string
    messageId: string
    /** As the owner calls it now; absent: its scenario has it no more. */
    messageName?: string
    channel: MessageChannel
    kind: ScenarioKind
    rates: MessageRates
    /** Revenue by a message sent, in minor units by currency. */
    perRecipientMinor: Record<string, number>
  })[]
  total: MessageCounts & { rates: MessageRates; perRecipientMinor: Record<string, number> }
}

/** Days after a person's click in which an order counts to that message. Our policy; Klaviyo's default, too. */
export const CREDITED_DAYS = 5
