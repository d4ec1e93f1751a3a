/** @module One picture of a screen: where it is, and what is done before it is taken. */
import type { Page } from 'playwright-core'
import type { Mood, ScreenServer } from './serve.ts'

export interface Shot {
  name: string
  hash: string
  mood: Mood
  /** What to do before the picture. */
  act?: (page: Page, server: ScreenServer) => Promise<void>
}
