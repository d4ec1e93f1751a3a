/** @module What axe finds wrong on a page. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Rules that are broken, with the element, on the whole page or within what `selector` names; frames of other origins
 * are left out. In axe's own way it would open a window for each look, which costs more than the look.
 */
export async function violationsOf(page: Page, selector?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (selector === undefined ? axe : axe.include(selector)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
