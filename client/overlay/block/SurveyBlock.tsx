/** @module The survey block: questions with branches. */
import { Guarded } from '../Guarded.tsx'
import type { BlockProps } from '../stage.ts'
import { Survey } from '../survey/Survey.tsx'

/** Keyed, so that blocks that come and go above it do not begin it again. */
export const SurveyBlock = ({ block, stage }: BlockProps<'survey'>) => (
  <Guarded key="survey" stage={stage}>
    <Survey block={block} stage={stage} />
  </Guarded>
)
