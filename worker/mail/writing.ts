/** @module Who writes, of what, and to what end: what every message of a shop needs beside its content and facts. */
import type { MessageSettings } from '../../contract/message/message-settings.ts'
import type { ScenarioKind } from '../../contract/scenario/scenario.ts'
import type { ShopSettings } from '../../contract/settings.ts'

/** `language`: of the content that was chosen. `timeZone`: IANA, of the person. */
export interface Writing {
  /** @default email */
  channel?: 'email' | 'push'
  language: string
  timeZone: string
  kind: ScenarioKind
  scenarioId: string
  messageId: string
  shop: Pick<ShopSettings, 'name' | 'origins' | 'theme' | 'currency'>
  settings: Pick<MessageSettings, 'language' | 'logoUrl' | 'postalAddress' | 'shopUrl'>
}
