/** @module The screens about scenarios: all of them, a new one, one's editor, who goes through it, and one run. */
import { late } from '../frame/late.tsx'
import type { Route } from '../route.ts'
import { Scenarios } from './list/Scenarios.tsx'
import { RunScreen } from './runs/RunScreen.tsx'
import { RunsScreen } from './runs/RunsScreen.tsx'

export type ScenarioRoute = Extract<
  Route,
  { screen: 'scenarios' | 'scenario' | 'scenario-runs' | 'new-scenario' | 'run' }
>

const NewScenario = late(async () => (await import('./recipes/NewScenario.tsx')).NewScenario)
const ScenarioScreen = late(async () => (await import('./editor/ScenarioScreen.tsx')).ScenarioScreen)

export function ScenarioScreens({ route }: { route: ScenarioRoute }) {
  switch (route.screen) {
    case 'scenarios':
      return <Scenarios />
    case 'new-scenario':
      return <NewScenario />
    case 'scenario':
      return <ScenarioScreen key={route.scenarioId} scenarioId={route.scenarioId} />
    case 'scenario-runs':
      return <RunsScreen key={route.scenarioId} scenarioId={route.scenarioId} stepId={route.stepId} />
    case 'run':
      return <RunScreen key={route.runId} runId={route.runId} />
  }
}
