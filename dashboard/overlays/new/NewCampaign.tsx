/** @module The screen on which a campaign begins: from a ready-made one, or from nothing. */
import { useMemo, useState } from 'preact/hooks'
import { LAYOUTS } from '../../../contract/layout.ts'
import { type ReadyMadeCampaign, readyMadeCampaigns } from '../../../contract/ready-made/ready-made-campaigns.ts'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { useShop } from '../../part/use-shop.ts'
import { layoutAbout, layoutName } from '../../sentence/layout-words.ts'
import { beginCampaign } from '../begin-campaign.ts'
import { CampaignHead } from '../CampaignHead.tsx'
import { LayoutPicture } from '../LayoutPicture.tsx'
import { beginReadyMade } from './begin-ready-made.ts'
import { blankCampaign } from './blank-campaign.ts'
import { FirstLanguage } from './FirstLanguage.tsx'
import { shopLanguage } from './shop-language.ts'
import { useBegin } from './use-begin.ts'

export function NewCampaign() {
  const { currency } = useShop()
  const [language, setLanguage] = useState(shopLanguage)
  const { begin, trouble } = useBegin()
  const all = useMemo(() => readyMadeCampaigns(language, currency), [language, currency])

  return (
    <>
      <CampaignHead title="New overlay" sub="Nobody sees it before you publish it." />
      {trouble !== null && <TroubleLine role="alert">{trouble}</TroubleLine>}
      <section class="gallery" aria-labelledby="ready-made">
        <header class="gallery-head">
          <h2 id="ready-made">Ready-made</h2>
          <FirstLanguage language={language} onChoose={setLanguage} />
        </header>
        <ul>
          {all.map((each) => (
            <ReadyMadeCard key={each.readyMadeId} of={each} onBegin={() => begin(() => beginReadyMade(each))} />
          ))}
        </ul>
      </section>
      <section class="gallery" aria-labelledby="from-nothing">
        <h2 id="from-nothing">From nothing</h2>
        <ul>
          {LAYOUTS.map((layout) => (
            <li key={layout}>
              <button
                type="button"
                class="card gallery-card"
                onClick={() => begin(() => beginCampaign(blankCampaign(layout)))}
              >
                <LayoutPicture layout={layout} position={undefined} />
                <b>{layoutName(layout)}</b>
                <span>{layoutAbout(layout)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function ReadyMadeCard({ of, onBegin }: { of: ReadyMadeCampaign; onBegin(): void }) {
  const { layout, position } = of.campaign
  return (
    <li>
      <button type="button" class="card gallery-card" onClick={onBegin}>
        <LayoutPicture layout={layout} position={position} />
        <b>{of.title}</b>
        <span>{of.about}</span>
        {of.check !== null && <span class="gallery-check">Check before: {of.check}</span>}
      </button>
    </li>
  )
}
