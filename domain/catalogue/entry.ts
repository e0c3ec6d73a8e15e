import type { DeliveryMode, SharingClass } from '../rule-sets/rule-set.js';

/** 公开方式: openness to the public. It says nothing about sharing between departments. */
export type Openness = 'open' | 'on-application' | 'not-open';
export type Secrecy = 'none' | 'work-secret' | 'state-secret';

/**
 * One 信息项 of a resource. Sharing and opening are attributes of the resource and of each item: null = as the
 * resource; a "no" of the item's own needs its reason (rules.md D).
 */
export interface DataItem {
  readonly code: string;
  readonly name: string;
  /** Letter of the national guide (C, N, D, …), or null where the source does not say. */
  readonly type: string | null;
  readonly length: number | null;
  readonly shareable: boolean | null;
  /** Why it is not shared. */
  readonly reason: string | null;
  readonly openness: Openness | null;
  /** Why it is not open. */
  readonly notOpenReason: string | null;
}

/**
 * What a catalogue entry says (rules.md D, B1). Every field is always there, null or empty where the source is
 * silent, so that two contents can be compared field by field. Dates are YYYY-MM-DD.
 */
export interface EntryContent {
  readonly title: string;
  readonly abstract: string;
  /** Code of the providing department. */
  readonly provider: string;
  /** 提供方代码: the department's 统一社会信用代码. */
  readonly providerCreditCode: string | null;
  readonly class: SharingClass;
  /** `default`: nobody has declared the class yet; an import assumed it. */
  readonly classSource: 'declared' | 'default';
  readonly modes: readonly DeliveryMode[];
  readonly conditions: string | null;
  readonly items: readonly DataItem[];
  readonly openness: Openness | null;
  /** 开放条件: what somebody must fulfil who is given it on application. */
  readonly openConditions: string | null;
  readonly notOpenReason: string | null;
  readonly tags: readonly string[];
  /** 数据领域 of the open-data site. */
  readonly field: string | null;
  /** 信息资源分类 (类/项/目/细目, parted by `/`) or 国家主题分类. */
  readonly theme: string | null;
  readonly format: readonly string[];
  readonly updateFrequency: string | null;
  readonly publishedOn: string | null;
  readonly updatedOn: string | null;
  readonly classified: Secrecy;
  /** 敏感: not secret, but to be desensitised before it is opened (A13). */
  readonly sensitive: boolean;
  /** Why a `not-shared` resource is not shared, and the law it rests on (B3). */
  readonly withholdReason: string | null;
  readonly withholdBasis: string | null;
  /** 所属信息化项目. */
  readonly project: string | null;
  /** 是否城市安全主题 (A11). */
  readonly citySafety: boolean;
  /** 关联资源代码. */
  readonly related: readonly string[];
}

export type ContentField = keyof EntryContent;
