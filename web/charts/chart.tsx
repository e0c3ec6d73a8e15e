import type { Child } from 'hono/jsx';
import type { ChartData } from './chart-data.js';
import { LyingBars } from './lying-bars.js';
import { StandingBars } from './standing-bars.js';
import { say } from '../say.js';

/** A chart for those who look, and beside it the same numbers for those who read or listen. */
export function Chart({
  id,
  data,
  empty,
}: {
  readonly id: string;
  readonly data: ChartData;
  readonly empty: string;
}): Child {
  const isEmpty = data.series.every(({ values }) => values.every((value) => value === 0));
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{data.title}</h2>
      {isEmpty ? (
        <p class="empty">{empty}</p>
      ) : (
        <div class="two">
          <div
            class="picture"
            role="img"
            aria-label={say(
              `${data.title}，数字见旁边的表`,
              `${data.title}; the numbers are in the table beside it`,
            )}
          >
            {data.lying ? <LyingBars data={data} /> : <StandingBars data={data} />}
          </div>
          <Numbers data={data} />
        </div>
      )}
    </section>
  );
}

function Numbers({ data }: { readonly data: ChartData }): Child {
  return (
    <div
      class="scroll"
      tabindex={0}
      role="region"
      aria-label={say(`${data.title}的数字`, `Numbers of: ${data.title}`)}
    >
      <table>
        <caption class="sr">{data.title}</caption>
        <thead>
          <tr>
            <td />
            {data.series.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr>
              <th scope="row">{category}</th>
              {data.series.map(({ values }) => (
                <td>
                  {values[index] ?? 0}
                  {data.unit === '%' ? '%' : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
