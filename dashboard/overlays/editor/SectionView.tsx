/** @module One part of the editor. */
import { Card } from '../../part/Card.tsx'
import { BlockList } from '../block/BlockList.tsx'
import type { Section } from '../draft/sections.ts'
import { LanguagesSection } from '../section/LanguagesSection.tsx'
import { LookSection } from '../section/LookSection.tsx'
import { ScheduleSection } from '../section/ScheduleSection.tsx'
import { TestSection } from '../section/TestSection.tsx'
import { WhenSection } from '../section/WhenSection.tsx'
import { WhereSection } from '../section/WhereSection.tsx'
import { WhoSection } from '../section/WhoSection.tsx'

export function SectionView({ section }: { section: Exclude<Section, 'versions'> }) {
  switch (section) {
    case 'content':
      return (
        <Card title="Content" class="edit-section">
          <BlockList of="" />
        </Card>
      )
    case 'look':
      return <LookSection />
    case 'when':
      return <WhenSection />
    case 'who':
      return <WhoSection />
    case 'where':
      return <WhereSection />
    case 'schedule':
      return <ScheduleSection />
    case 'test':
      return <TestSection />
    case 'languages':
      return <LanguagesSection />
  }
}
