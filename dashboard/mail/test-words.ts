/** @module What became of a test mail, in a sentence. */
import type { ChannelTest } from '../../contract/channels.ts'

export function testWords({ outcome, detail }: ChannelTest, email: string): string {
  const because = detail === null ? '.' : `: ${detail}`
  switch (outcome) {
    case 'sent':
      return `Handed to the provider for ${email}. Look there, and among spam.`
    case 'kept':
      return 'There is no way to send mail yet: it stands in the mailbox.'
    case 'refused':
      return `The provider refused it${because}`
    case 'later':
      return `The provider does not take it now${because}`
    case 'unknown':
      return `The provider’s answer was lost; it may have arrived${because}`
  }
}
