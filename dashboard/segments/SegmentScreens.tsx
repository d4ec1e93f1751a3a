/** @module The screens about segments: all of them, one, a new one. They are fetched together. */
import type { Route } from '../route.ts'
import { NewSegment } from './NewSegment.tsx'
import { SegmentScreen } from './SegmentScreen.tsx'
import { Segments } from './Segments.tsx'

export type SegmentRoute = Extract<Route, { screen: 'segments' | 'segment' | 'new-segment' }>

export function SegmentScreens({ route }: { route: SegmentRoute }) {
  switch (route.screen) {
    case 'segments':
      return <Segments />
    case 'segment':
      return <SegmentScreen key={route.segmentId} segmentId={route.segmentId} />
    case 'new-segment':
      return <NewSegment key={route.from ?? ''} from={route.from} />
  }
}
