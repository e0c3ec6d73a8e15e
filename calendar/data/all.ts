import type { Notice } from '../notice.js';
import { cn2004 } from './cn-2004.js';
import { cn2005 } from './cn-2005.js';
import { cn2006 } from './cn-2006.js';
import { cn2007 } from './cn-2007.js';
import { cn2008 } from './cn-2008.js';
import { cn2009 } from './cn-2009.js';
import { cn2010 } from './cn-2010.js';
import { cn2011 } from './cn-2011.js';
import { cn2012 } from './cn-2012.js';
import { cn2013 } from './cn-2013.js';
import { cn2014 } from './cn-2014.js';
import { cn2015 } from './cn-2015.js';
import { cn2015VictoryDay } from './cn-2015-victory-day.js';
import { cn2016 } from './cn-2016.js';
import { cn2017 } from './cn-2017.js';
import { cn2018 } from './cn-2018.js';
import { cn2019 } from './cn-2019.js';
import { cn2019LabourDay } from './cn-2019-labour-day.js';
import { cn2020 } from './cn-2020.js';
import { cn2020SpringFestival } from './cn-2020-spring-festival.js';
import { cn2021 } from './cn-2021.js';
import { cn2022 } from './cn-2022.js';
import { cn2023 } from './cn-2023.js';
import { cn2024 } from './cn-2024.js';
import { cn2025 } from './cn-2025.js';
import { cn2026 } from './cn-2026.js';
import { sh2018 } from './sh-2018.js';
import { sh2019 } from './sh-2019.js';

/**
 * Every notice that comes with the build, in the order they became known: new ones go at the end, and none is ever
 * taken out or changed, because a case's calendar version names a place in this list.
 */
export const bundledNotices: readonly Notice[] = [
  cn2004,
  cn2005,
  cn2006,
  cn2007,
  cn2008,
  cn2009,
  cn2010,
  cn2011,
  cn2012,
  cn2013,
  cn2014,
  cn2015,
  cn2015VictoryDay,
  cn2016,
  cn2017,
  cn2018,
  sh2018,
  cn2019,
  cn2019LabourDay,
  sh2019,
  cn2020,
  cn2020SpringFestival,
  cn2021,
  cn2022,
  cn2023,
  cn2024,
  cn2025,
  cn2026,
];
