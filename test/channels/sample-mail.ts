/** @module A mail to be sent, for tests. */
import type { OutgoingMail } from '../../worker/core/message/delivery.ts'

export const sampleMail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  sendId: 'run-1.reminder.1',
  stream: 'marketing',
  at: 0,
  from: { name: 'Heron', email: 'shop@heron.example' },
  to: 'ona@example.lt',
  replyTo: null,
  subject: 'Hello',
  html: '<p>Hi</p>',
  text: 'Hi',
  headers: {},
  ...change,
})
