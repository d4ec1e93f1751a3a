/** @module Try it on a person: what would happen to them step by step, by the clock alone. */
import { useEffect, useState } from 'preact/hooks'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { ScenarioTrial } from '../../../contract/scenario/scenario-list.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { Badge } from '../../part/Badge.tsx'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { useKeptFocus } from '../../part/use-kept-focus.ts'
import { useShop } from '../../part/use-shop.ts'
import { ChoosePerson } from '../../recommendations/try/ChoosePerson.tsx'
import { hrefOf } from '../../route.ts'
import { visitorName } from '../../sentence/visitor-name.ts'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { Trail } from '../runs/Trail.tsx'
import { leavesWords } from '../words/leaves-words.ts'

interface TryCardProps {
  draft: ScenarioDraft
  /** Null: something is to be mended before it can be tried. */
  scenario: Scenario | null
}

const NOTES: Record<ScenarioTrial['notes'][number], string> = {
  not_in_audience: 'They would not begin: they are not in the audience.',
  held_out: 'They would be held out of this scenario, to measure against.',
  held_out_of_all: 'They are held out of everything, to measure against.',
}

type Tried = { trial: ScenarioTrial } | { trouble: string } | null

export function TryCard({ draft, scenario }: TryCardProps) {
  const [profileId, setProfileId] = useState<string | null>(null)
  const [tried, setTried] = useState<Tried>(null)
  const box = useKeptFocus<HTMLDivElement>(profileId)
  // What was tried is not what is typed now.
  useEffect(() => setTried(null), [draft])

  async function attempt(who: string) {
    setProfileId(who)
    if (scenario === null) return setTried({ trouble: 'Mend what is still open first.' })
    const answer = await send<ScenarioTrial>('/v1/scenarios/try', {
      method: 'POST',
      body: { scenario, profileId: who },
    })
    setTried(answer.ok ? { trial: answer.value } : { trouble: troubleSentence(answer.trouble) })
  }

  return (
    <Card title="Try it on a person" class="edit-section try-card">
      <p class="card-note">What would happen to them if it began now and they did nothing more. Nothing is sent.</p>
      <div ref={box}>
        {profileId === null ? (
          <ChoosePerson onChoose={attempt} />
        ) : (
          <div class="try-who">
            <a href={hrefOf({ screen: 'person', profileId })}>
              <Badge profileId={profileId} /> {visitorName(profileId)}
            </a>
            <button type="button" class="button button-small" onClick={() => attempt(profileId)}>
              Try again
            </button>
            <button type="button" class="button button-small" onClick={() => setProfileId(null)}>
              Another person
            </button>
          </div>
        )}
      </div>
      <div role="status">{profileId !== null && <Result tried={tried} draft={draft} />}</div>
    </Card>
  )
}

function Result({ tried, draft }: { tried: Tried; draft: ScenarioDraft }) {
  const { timeZone } = useShop()
  if (tried === null) return <p class="card-note">It was changed since: try it again.</p>
  if ('trouble' in tried) return <p class="edit-note edit-note-wrong">{tried.trouble}</p>
  const { notes, trail } = tried.trial
  const messageNames = Object.fromEntries(Object.entries(draft.messages).map(([id, { name }]) => [id, name]))
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="edit-note edit-note-warning">
          {NOTES[note] ?? note}
        </p>
      ))}
      <Trail
        trail={trail}
        context={{ steps: draft.steps, messageNames, zone: timeZone, now: clock.peek(), leaves: leavesWords(draft) }}
      />
    </>
  )
}
