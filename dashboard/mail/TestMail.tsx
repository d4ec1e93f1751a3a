/** @module Sends the owner a mail to see how it arrives. */
import { useId, useState } from 'preact/hooks'
import type { ChannelTest, ChannelTestInput } from '../../contract/channels.ts'
import { send } from '../api/send.ts'
import { type Trouble, troubleSentence } from '../api/trouble.ts'
import { fieldSentence } from '../overlays/draft/field-sentence.ts'
import { Icon } from '../part/Icon.tsx'
import { hrefOf } from '../route.ts'
import { testWords } from './test-words.ts'

/** Kept until the page is closed: it is the same address every time. */
let lastAddress = ''

interface TestMailProps {
  label: string
  /** As it was drawn; absent: a few words of ours. */
  mail?: NonNullable<ChannelTestInput['mail']>
}

export function TestMail({ label, mail }: TestMailProps) {
  const id = useId()
  const [email, setEmail] = useState(lastAddress)
  const [said, setSaid] = useState('')
  const [isKept, setKept] = useState(false)
  const [isBusy, setBusy] = useState(false)

  async function test() {
    if (isBusy) return
    if (email.trim() === '') return setSaid('Say to which address.')
    setBusy(true)
    setSaid('')
    lastAddress = email.trim()
    const words = mail && { subject: mail.subject, html: mail.html, text: mail.text }
    const body: ChannelTestInput = { email: lastAddress, ...(words && { mail: words }) }
    const answer = await send<ChannelTest>('/v1/channels/test', { method: 'POST', body })
    setBusy(false)
    setKept(answer.ok && answer.value.outcome === 'kept')
    setSaid(answer.ok ? testWords(answer.value, lastAddress) : sentenceOf(answer.trouble))
  }

  return (
    <form
      class="test-mail"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        test()
      }}
    >
      <label for={id}>{label}</label>
      <div class="test-mail-line">
        <input
          id={id}
          class="field"
          type="email"
          autocomplete="email"
          placeholder="you@shop.example"
          value={email}
          aria-describedby={`${id}-said`}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={isBusy}>
          <Icon name="mail" />
          {isBusy ? 'Sending …' : 'Send'}
        </button>
      </div>
      <p id={`${id}-said`} class="edit-note" role="status">
        {said} {isKept && <a href={hrefOf({ screen: 'mailbox' })}>To the mailbox</a>}
      </p>
    </form>
  )
}

/** What is wrong with the address is said without its name: it stands right above. */
function sentenceOf(trouble: Trouble): string {
  const [first] = trouble.kind === 'refused' ? (trouble.problem.errors ?? []) : []
  return first?.field === 'email' ? fieldSentence(first.message) : troubleSentence(trouble)
}
