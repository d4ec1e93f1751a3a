/** @module Which screen an address opens. */
import { Connect } from '../connect/Connect.tsx'
import { Live } from '../live/Live.tsx'
import { Overlays } from '../overlays/Overlays.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { People } from '../people/People.tsx'
import { Person } from '../person/Person.tsx'
import { hrefOf, type Route } from '../route.ts'
import { Today } from '../today/Today.tsx'

export function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'today':
      return <Today />
    case 'live':
      return <Live />
    case 'people':
      return <People order={route.order} />
    case 'person':
      return <Person profileId={route.profileId} />
    case 'overlays':
      return <Overlays />
    case 'connect':
      return <Connect />
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
