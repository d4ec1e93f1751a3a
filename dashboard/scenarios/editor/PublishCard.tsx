/** @module Publishes a scenario, pauses and stops it, and says before what that means or what is to be mended. */
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'
import { ShopAddressNote } from '../../messages/shop-address/ShopAddressNote.tsx'
import { AskFirst } from '../../part/AskFirst.tsx'
import { Card } from '../../part/Card.tsx'
import { DiscardDraft } from '../../part/DiscardDraft.tsx'
import { DoneLine } from '../../part/DoneLine.tsx'
import { Icon } from '../../part/Icon.tsx'
import { PublishButton } from '../../part/PublishButton.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { useKeptFocus } from '../../part/use-kept-focus.ts'
import { counted } from '../../sentence/counted.ts'
import { sentMessages } from '../draft/faults.ts'
import { leadsToShop } from '../message/leads-to-shop.ts'
import { PAUSE, RESUME, stopWords } from '../words/status-words.ts'
import { Mending } from './Mending.tsx'
import { MissedSlots } from './MissedSlots.tsx'
import type { ScenarioEditor } from './use-scenario-editor.ts'
import { Warned } from './Warned.tsx'

interface PublishCardProps {
  detail: ScenarioDetail
  editor: ScenarioEditor
  goTo(field: string): void
}

export function PublishCard({ detail, editor, goTo }: PublishCardProps) {
  const { publishing, scenario, saving } = editor
  const isSame = detail.live !== null && saving.state.kind === 'published'
  const acts = useKeptFocus<HTMLDivElement>(mayStop(detail))
  return (
    <Card title="Publish" class="publish">
      <div class="publish-acts" ref={acts}>
        <PublishButton isBusy={publishing.isBusy} isSame={isSame} onPublish={() => publishing.publish(scenario)} />
        <StatusActs detail={detail} editor={editor} />
      </div>
      <p class="card-note">{meaning(detail, isSame)}</p>
      <MissedSlots slots={detail.missedSlots ?? []} />
      {Object.values(sentMessages(editor.editing.draft)).some(leadsToShop) && (
        <ShopAddressNote onSaid={editor.recheck} />
      )}
      <Mending goTo={goTo} />
      <Warned isLive={isSame} goTo={goTo} />
      <div role="status">
        {publishing.done !== null && <DoneLine>{publishing.done}</DoneLine>}
        {publishing.trouble !== null && <TroubleLine>{publishing.trouble}</TroubleLine>}
      </div>
      {detail.live !== null && saving.state.kind !== 'published' && <DiscardDraft onYes={publishing.discard} />}
    </Card>
  )
}

/** What publishing does now. */
function meaning({ live, status, figures }: ScenarioDetail, isSame: boolean): string {
  if (live === null) return 'From then on it begins by itself, by what happens from then on.'
  if (isSame) return 'There is nothing new to publish.'
  const finish =
    figures.running > 0
      ? `${counted(figures.running, 'person', 'people')} on the way finish by the version they began with; others begin with this one.`
      : 'Whoever begins from then on goes through it as it stands here.'
  return status === 'paused' ? `${finish} It stays paused.` : finish
}

const mayStop = ({ status, figures }: ScenarioDetail): boolean => status === 'live' || figures.running > 0

function StatusActs({ detail, editor: { publishing } }: Pick<PublishCardProps, 'detail' | 'editor'>) {
  const { live, status, figures } = detail
  if (live === null) return null
  return (
    <>
      {status === 'live' ? (
        <AskFirst question={PAUSE} yes="Pause it" onYes={() => publishing.status('paused')}>
          <Icon name="pause" />
          Pause
        </AskFirst>
      ) : (
        <AskFirst question={RESUME} yes="Resume it" onYes={() => publishing.status('live')}>
          <Icon name="play" />
          Resume
        </AskFirst>
      )}
      {mayStop(detail) && (
        <AskFirst question={stopWords(figures.running)} yes="Stop it for everybody" onYes={publishing.stop}>
          <Icon name="close" />
          Stop
        </AskFirst>
      )}
    </>
  )
}
