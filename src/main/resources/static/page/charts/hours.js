import * as service from '../service.js';

/** Hours a week at which the service is asked again; a week has 168. */
const ASKED = [1, 2, 5, 10, 20, 40, 80, 120, 168];

/** Hours that lie that near to others are not asked for besides. */
const NEAR = 0.05;

/** Free tiers are few: among that many options there is one to rent, if there is any. */
const ENOUGH = 8;

const answers = new Map();

/** The same question for other hours a week: of each the verdict, the best to buy and the best to rent. */
export async function askForHours({ request, answer }) {
  const points = await Promise.all(hoursOf(answer).map((hours) => ask(request, hours)));
  return points.filter(Boolean);
}

function hoursOf({ request, verdict }) {
  const own = request.workload.hoursPerWeek;
  const flips = (verdict.flips ?? []).map((flip) => flip.hoursPerWeek);
  const spread = own > ASKED.at(-1) ? [own / 2, own * 1.5] : [];
  const exact = [own, ...flips];
  const others = [...ASKED, ...spread].filter((hours) => exact.every((other) => Math.abs(hours / other - 1) > NEAR));
  return [...new Set([...exact, ...others])].sort((a, b) => a - b);
}

async function ask(request, hours) {
  const changed = structuredClone(request);
  changed.workload.hoursPerWeek = hours;
  changed.preferences = { ...changed.preferences, maxResults: ENOUGH, maxRejected: 0 };
  const key = JSON.stringify(changed);
  if (!answers.has(key)) {
    answers.set(
      key,
      service
        .recommend(changed)
        .then((answer) => ({
          hours,
          verdict: answer.verdict,
          BUY: answer.personal.find((option) => option.kind === 'BUY'),
          RENT: answer.cloud.find((option) => option.kind === 'RENT'),
        }))
        .catch(() => null),
    );
  }
  return answers.get(key);
}
