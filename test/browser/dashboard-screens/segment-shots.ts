/** @module Pictures of segments: the list, the editor in its states, and the people of one. */
import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

/** Past the pause before a count is asked for, and until it is there. */
async function counted(page: Page): Promise<void> {
  await page.clock.runFor(400)
  await page.getByText(/(person|people) now/).waitFor()
}

const lastRow = (page: Page) => page.locator('.row').last()

export const SEGMENT_SHOTS: Shot[] = [
  { name: 'segments', hash: '#/segments', mood: 'full' },
  { name: 'segments-first', hash: '#/segments', mood: 'empty' },
  { name: 'segments-broken', hash: '#/segments', mood: 'broken' },
  { name: 'segment', hash: '#/segments/loyal-in-the-baltics', mood: 'full', act: counted },
  { name: 'segment-ready-made', hash: '#/segments/vip', mood: 'full' },
  {
    name: 'segment-ads',
    hash: '#/segments/vip',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Make an address' }).click()
      await page.getByText('Copy it now').waitFor()
    },
  },
  {
    name: 'segment-ads-again',
    hash: '#/segments/vip',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'New address' }).nth(1).click()
      await page.getByText('stays good until you make another').waitFor()
      await page.getByRole('button', { name: 'Stop' }).first().click()
    },
  },
  { name: 'segment-unknown', hash: '#/segments/gone', mood: 'full' },
  { name: 'segment-new', hash: '#/new-segment', mood: 'full', act: counted },
  { name: 'segment-copy', hash: '#/new-segment?from=at-risk', mood: 'full', act: counted },
  {
    name: 'segment-unfinished',
    hash: '#/new-segment',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('What to ask').selectOption('orders.revenue')
      await page.getByRole('button', { name: 'Add a condition' }).click()
      await lastRow(page).getByLabel('What to ask').selectOption('country')
      await lastRow(page).getByRole('combobox', { name: 'Add to country' }).pressSequentially('Litauen')
      await lastRow(page).getByRole('button', { name: 'Add to country' }).click()
      await page.getByRole('button', { name: 'Add a group' }).click()
      await page.getByLabel('Name').fill('Half done')
      await page.getByRole('button', { name: 'Save' }).click()
      await counted(page)
    },
  },
  {
    name: 'segment-sensitive',
    hash: '#/new-segment',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Name').fill('Expecting')
      await page.getByLabel('What to ask').selectOption('source')
      await page.getByRole('textbox', { name: 'Add to' }).fill('pregnancy-advice.example')
      await page.clock.runFor(400)
      await page.getByText('Everybody in it has agreed').waitFor()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Not saved').waitFor()
    },
  },
  {
    name: 'segment-leave',
    hash: '#/segments/autumn',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Name').fill('Autumn')
      await page.getByRole('link', { name: 'People', exact: true }).click()
      await page.getByText('Leave without saving?').waitFor()
    },
  },
  {
    name: 'segment-delete',
    hash: '#/segments/autumn',
    mood: 'full',
    act: (page) => page.getByRole('button', { name: 'Delete this segment' }).click(),
  },
  { name: 'people-segment', hash: '#/people?segment=loyal-in-the-baltics', mood: 'full' },
  { name: 'people-segment-none', hash: '#/people?segment=vip', mood: 'empty' },
]
