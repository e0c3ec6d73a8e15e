export type ChainStep = 'propose' | 'endorse' | 'approve';
export type ResponseKind = 'consent' | 'refusal' | 'supplement-request';
export type SupplementClock = 'runs-on' | 'restarts';
export type LastDay = 'stays' | 'next-working-day' | 'previous-working-day';
/** `entries`: the department's own entries; `projects`: its maintenance projects, by a list. */
export type CatalogueProgressBase = 'entries' | 'projects';
/** Whether "by 15 June" (6月15日前) takes in the day itself. */
export type FixedDateDay = 'inclusive' | 'exclusive';
/** When an item is due that joins a plan after its list was filed. */
export type AddedItemDue = 'plan-date' | 'working-days';
export type LadderRecipient = 'provider-approver' | 'provider-head' | 'commission';
export type LadderDraft = 'none' | 'urging-letter' | 'supervision-request';

/** One step of the escalation ladder. Notices go by themselves; a draft is signed by a person or not at all. */
export interface LadderStep {
  /** Working days after the deadline has passed; 0 = at passing. */
  readonly afterWorkingDays: number;
  readonly notify: readonly LadderRecipient[];
  readonly draft: LadderDraft;
  /** Puts the case on the list for 通报. */
  readonly listForCircular: boolean;
}

/** Every setting of the installation, by key. None of them is law: what a rule set states is not settable. */
export interface SettingValues {
  readonly chain: readonly ChainStep[];
  readonly fourEyes: boolean;
  readonly graceMinutes: number;
  readonly reminderWorkingDays: readonly number[];
  readonly ladder: readonly LadderStep[];
  readonly missingPaperWorkingDays: readonly number[];
  readonly responseKinds: readonly ResponseKind[];
  readonly supplementClock: SupplementClock;
  readonly refusalNeedsBasis: boolean;
  readonly closeAfterWorkingDays: number;
  readonly lastDay: LastDay;
  readonly fixedDateDay: FixedDateDay;
  readonly planReminderWorkingDays: readonly number[];
  readonly addedItemDue: AddedItemDue;
  readonly addedItemWorkingDays: number;
  readonly returnedFilingWorkingDays: number;
  readonly secrecyReview: boolean;
  readonly planCloseAfterWorkingDays: number;
  /** Day of the year on which the plans of all departments begin by themselves, MM-DD. */
  readonly planStartDay: string;
  /** Start of the links in notices and letters, without a slash at the end. */
  readonly baseUrl: string;
  /** Sender of the notices that go out by mail. */
  readonly mailFrom: string;
  /** A5 and B5 each speak of one cause of a catalogue change; whether their days hold for the others too. */
  readonly changeByAnalogy: boolean;
  /** Working days after which an unanswered need for data is reminded of. Ascending. */
  readonly demandReminderWorkingDays: readonly number[];
  /** What the shares of A7 are shares of. */
  readonly catalogueProgressBase: CatalogueProgressBase;
  /** The days of the year (MM-DD) by which the three shares of A7 are to be there; ascending. */
  readonly catalogueProgressDays: readonly string[];
  /** Whether events are pushed to addresses of inner networks too. */
  readonly webhookPrivateAddresses: boolean;
  /** How alike names must be to be shown as an overlap, in hundredths (A8). */
  readonly overlapThreshold: number;
  /** Largest attachment, and largest file of delivered data; MB of 1,048,576 bytes. */
  readonly attachmentMegabytes: number;
  readonly deliveredMegabytes: number;
  readonly attachmentsPerCase: number;
  /** Kinds of files taken, told by their content. */
  readonly attachmentTypes: readonly string[];
  /** Whom 提请督办 is addressed to. */
  readonly supervisorName: string;
}

export type SettingKey = keyof SettingValues;

/** What holds where nobody has set anything (issue of each default: `settingDefinitions`). */
export const defaultSettingValues: SettingValues = {
  chain: ['propose', 'approve'],
  fourEyes: true,
  graceMinutes: 10,
  reminderWorkingDays: [5, 2, 0],
  ladder: [
    {
      afterWorkingDays: 0,
      notify: ['provider-approver', 'commission'],
      draft: 'none',
      listForCircular: false,
    },
    { afterWorkingDays: 3, notify: ['provider-head'], draft: 'urging-letter', listForCircular: false },
    {
      afterWorkingDays: 5,
      notify: ['provider-head', 'commission'],
      draft: 'supervision-request',
      listForCircular: true,
    },
  ],
  missingPaperWorkingDays: [3, 10],
  responseKinds: ['consent', 'refusal'],
  supplementClock: 'runs-on',
  refusalNeedsBasis: false,
  closeAfterWorkingDays: 20,
  lastDay: 'stays',
  fixedDateDay: 'inclusive',
  planReminderWorkingDays: [20, 10, 3],
  addedItemDue: 'plan-date',
  addedItemWorkingDays: 20,
  returnedFilingWorkingDays: 10,
  secrecyReview: true,
  planCloseAfterWorkingDays: 60,
  planStartDay: '01-15',
  baseUrl: 'http://127.0.0.1:8080',
  mailFrom: 'hefu@localhost',
  changeByAnalogy: true,
  demandReminderWorkingDays: [5, 10, 20],
  catalogueProgressBase: 'entries',
  catalogueProgressDays: ['04-30', '08-31', '12-31'],
  overlapThreshold: 70,
  attachmentMegabytes: 50,
  deliveredMegabytes: 2048,
  attachmentsPerCase: 100,
  attachmentTypes: ['pdf', 'ofd', 'docx', 'xlsx', 'office-97', 'png', 'jpeg', 'tiff', 'zip', 'gzip', 'text'],
  supervisorName: '市政府办公厅',
  webhookPrivateAddresses: false,
};
