/** @module Which screen an address opens. */
import { Connect } from '../connect/Connect.tsx'
import { Customers } from '../customers/Customers.tsx'
import { Import } from '../import/Import.tsx'
import { Live } from '../live/Live.tsx'
import { Overlays } from '../overlays/Overlays.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { People } from '../people/People.tsx'
import { Person } from '../person/Person.tsx'
import { hrefOf, type Route } from '../route.ts'
import { NewSegment } from '../segments/NewSegment.tsx'
import { SegmentScreen } from '../segments/SegmentScreen.tsx'
import { Segments } from '../segments/Segments.tsx'
import { Today } from '../today/Today.tsx'

export function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'today':
      return <Today />
    case 'live':
      return <Live />
    case 'people':
      return <People order={route.order} segmentId={route.segmentId} />
    case 'person':
      return <Person profileId={route.profileId} />
    case 'segments':
      return <Segments />
    case 'segment':
      return <SegmentScreen key={route.segmentId} segmentId={route.segmentId} />
    case 'new-segment':
      return <NewSegment key={route.from ?? ''} from={route.from} />
    case 'customers':
      return <Customers />
    case 'overlays':
      return <Overlays />
    case 'connect':
      return <Connect />
    case 'import':
      return <Import />
    case 'nowhere':
      return (
        <>
          <ScreenHead title="No such screen" sub="This address leads nowhere" />
          <p>
            <a href={hrefOf({ screen: 'today' })}>Go to Today</a>
          </p>
        </>
      )
  }
}
