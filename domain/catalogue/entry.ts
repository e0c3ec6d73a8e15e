import type { DeliveryMode, SharingClass } from '../rule-sets/rule-set.js';

/** 公开方式: openness to the public. It says nothing about sharing between departments. */
export type Openness = 'open' | 'on-application' | 'not-open';
export type Secrecy = 'none' | 'work-secret' | 'state-secret';

/** One 信息项 of a resource. `shareable` null = as the resource; false needs a reason (rules.md D). */
export interface DataItem {
  readonly code: string;
  readonly name: string;
  /** Letter of the national guide (C, N, D, …), or null where the source does not say. */
  readonly type: string | null;
  readonly length: number | null;
  readonly shareable: boolean | null;
  readonly reason: string | null;
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
  readonly class: SharingClass;
  /** `default`: nobody has declared the class yet; an import assumed it. */
  readonly classSource: 'declared' | 'default';
  readonly modes: readonly DeliveryMode[];
  readonly conditions: string | null;
  readonly items: readonly DataItem[];
  readonly openness: Openness | null;
  readonly tags: readonly string[];
  /** 数据领域 of the open-data site. */
  readonly field: string | null;
  /** 信息资源分类 / 国家主题分类. */
  readonly theme: string | null;
  readonly format: readonly string[];
  readonly updateFrequency: string | null;
  readonly publishedOn: string | null;
  readonly updatedOn: string | null;
  readonly classified: Secrecy;
  /** Why a `not-shared` resource is not shared, and the law it rests on (B3). */
  readonly withholdReason: string | null;
  readonly withholdBasis: string | null;
  /** 所属信息化项目. */
  readonly project: string | null;
  /** 是否城市安全主题 (A11). */
  readonly citySafety: boolean;
}

export type ContentField = keyof EntryContent;
