/** @module A message that begins from nothing. */
import type { Message, MessageChannel } from '../../../contract/message/message.ts'

/** Whole but for its words. */
export function newMessage(channel: MessageChannel, name: string): Message {
  switch (channel) {
    case 'email':
      return {
        channel,
        name,
        purpose: 'informative',
        content: {
          subject: '',
          blocks: [
            { kind: 'heading', text: 'Hello{% if person.called %}, {{ person.called }}{% endif %}' },
            { kind: 'text', text: '' },
            { kind: 'button', text: 'To the shop', href: '/' },
          ],
        },
      }
    case 'push':
      return { channel, name, purpose: 'informative', content: { title: '', body: '', url: '/' } }
  }
}
