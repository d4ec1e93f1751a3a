/** @module What the gallery says of messages that go by themselves and cannot be switched off. */
import { ALWAYS_ON } from '../../../contract/recipes/recipes.ts'

export const AlwaysOn = () => (
  <section class="recipes" aria-labelledby="recipes-always-on">
    <h2 id="recipes-always-on">Always on</h2>
    <ul>
      {ALWAYS_ON.map(({ title, about }) => (
        <li key={title} class="card recipe">
          <h3>{title}</h3>
          <p>{about}</p>
        </li>
      ))}
    </ul>
  </section>
)
