/** @module Pictures of overlays: the list, the editor part by part, the gallery, the figures. */
import type { Page } from 'playwright-core'
import { SECTIONS, type Section } from '../../../dashboard/overlays/draft/sections.ts'
import type { Shot } from './shot.ts'

/** Until the overlay stands in the frame as it is typed. */
async function drawn(page: Page): Promise<void> {
  await page.clock.runFor(1500)
  await page.locator('.preview-box[data-drawn="true"]').waitFor()
}

const open = (page: Page, section: Section) =>
  page.getByRole('navigation', { name: 'Parts' }).getByRole('button', { name: SECTIONS[section] }).click()

const sectionShots = (Object.keys(SECTIONS) as Section[]).map(
  (section): Shot => ({
    name: `overlay-${section}`,
    hash: '#/overlays/exit-offer',
    mood: 'full',
    act: async (page) => {
      await page.getByText('Draft saved').waitFor()
      await open(page, section)
      await drawn(page)
    },
  }),
)

export const OVERLAY_SHOTS: Shot[] = [
  { name: 'overlays', hash: '#/overlays', mood: 'full' },
  {
    name: 'overlays-debug',
    hash: '#/overlays',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Make a link' }).click()
      await page.getByRole('link', { name: 'Open with reasons' }).waitFor()
    },
  },
  { name: 'overlays-empty', hash: '#/overlays', mood: 'empty' },
  { name: 'overlays-sixty', hash: '#/overlays', mood: 'quiet' },
  { name: 'overlays-broken', hash: '#/overlays', mood: 'broken' },
  ...sectionShots,
  {
    name: 'overlay-desktop',
    hash: '#/overlays/exit-offer',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Computer' }).click()
      await page.getByRole('button', { name: 'Dark page' }).click()
      await page.getByLabel('Language of the preview').selectOption('lt')
      await drawn(page)
      await page.getByRole('button', { name: 'Add a block' }).click()
    },
  },
  {
    name: 'overlay-unfinished',
    hash: '#/overlays/unfinished',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText('Not published').waitFor()
      await page.clock.runFor(1500)
    },
  },
  { name: 'overlay-unknown', hash: '#/overlays/gone', mood: 'full' },
  { name: 'overlay-new', hash: '#/new-overlay', mood: 'full' },
  {
    name: 'look',
    hash: '#/look',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Other colours on pages with a dark ground').check()
      await page.getByLabel('Buttons', { exact: true }).first().fill('9FD8C4')
      await page.getByText('has a contrast of').first().waitFor()
      await drawn(page)
    },
  },
  { name: 'overlay-figures', hash: '#/overlays/exit-offer/figures', mood: 'full' },
]
