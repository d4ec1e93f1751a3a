/** @module Pictures of messages: what was sent, the mailbox, the month ahead, how the shop writes. */
import type { Shot } from './shot.ts'

export const MESSAGE_SHOTS: Shot[] = [
  { name: 'messages', hash: '#/messages', mood: 'full' },
  { name: 'messages-first', hash: '#/messages', mood: 'empty' },
  { name: 'messages-capped', hash: '#/messages?state=capped', mood: 'full' },
  { name: 'messages-broken', hash: '#/messages', mood: 'broken' },
  { name: 'mailbox', hash: '#/mailbox', mood: 'full' },
  {
    name: 'mailbox-open',
    hash: '#/mailbox/mail-1',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Phone' }).click()
    },
  },
  {
    name: 'mailbox-source',
    hash: '#/mailbox/mail-2',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Source' }).click()
    },
  },
  { name: 'mailbox-first', hash: '#/mailbox', mood: 'empty' },
  { name: 'calendar', hash: '#/calendar', mood: 'full' },
  { name: 'calendar-first', hash: '#/calendar', mood: 'empty' },
  { name: 'writing', hash: '#/writing', mood: 'full' },
  { name: 'writing-asked', hash: '#/writing?field=shopUrl', mood: 'quiet' },
  {
    name: 'writing-wrong',
    hash: '#/writing',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Country').fill('Lithuania')
      await page.getByLabel('News and offers: at most').fill('often')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('This is not a number').waitFor()
    },
  },
]
