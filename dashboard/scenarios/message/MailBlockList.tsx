/** @module The blocks of a mail. */
import type { MailBlock } from '../../../contract/message/mail-block.ts'
import { ErrorAt } from '../../overlays/field/ErrorAt.tsx'
import { BlocksInOrder } from '../../part/BlocksInOrder.tsx'
import { useScenario } from '../editor/editing.ts'
import { inAllLanguages } from './in-step.ts'
import { MailBlockFields } from './MailBlockFields.tsx'
import { MAIL_BLOCKS, newMailBlock } from './mail-block-kinds.ts'

/** Most blocks of a mail (contract/message/mail-block.ts). */
const MOST = 30

interface MailBlockListProps {
  messageId: string
  blocks: readonly MailBlock[]
}

export function MailBlockList({ messageId, blocks }: MailBlockListProps) {
  const { change } = useScenario()
  const way = `messages.${messageId}.content.blocks`

  function edit(act: (blocks: MailBlock[]) => MailBlock[]) {
    change((old) => {
      const message = old.messages[messageId]
      return message ? { ...old, messages: { ...old.messages, [messageId]: inAllLanguages(message, act) } } : old
    })
  }

  return (
    <div class="blocks">
      <ErrorAt way={way} />
      <BlocksInOrder
        id="mail-block"
        blocks={blocks}
        kinds={MAIL_BLOCKS}
        heading="h4"
        most={MOST}
        full={`A mail has at most ${MOST} blocks.`}
        begin={newMailBlock}
        onEdit={edit}
        fields={(block, n) => (
          <>
            <MailBlockFields block={block} way={`${way}[${n}]`} />
            <ErrorAt way={`${way}[${n}]`} />
          </>
        )}
      />
    </div>
  )
}
