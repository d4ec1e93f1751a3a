/** @module Does in a page what its shop's own script does there. */
import type { Page } from 'playwright-core'

/** Calls `action` of the global that a written shop has for this. */
export const actOn = (page: Page, global: string, action: string, ...given: unknown[]): Promise<void> =>
  page.evaluate(
    ([global, action, given]) =>
      (window as never as Record<string, Record<string, (...given: unknown[]) => void>>)[global]![action]!(...given),
    [global, action, given] as const,
  )
